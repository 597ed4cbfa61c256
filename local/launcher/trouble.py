"""What stopped a command, said in a sentence for whoever typed it."""


class Trouble(Exception):
    """A failure that the user can do something about; its text says what."""
