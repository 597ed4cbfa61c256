"""What a part found, told as it is found."""


class Findings:
    def __init__(self) -> None:
        self.passed = 0
        self.failed = 0

    def expect(self, holds, sentence: str, otherwise: str = "") -> None:
        """Counts a check; says only the failures, so that they are seen."""
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {sentence}" + (f": {otherwise}" if otherwise else ""), flush=True)

    def note(self, sentence: str) -> None:
        print(sentence, flush=True)
