"""nginx as a proxy before a service, where it is installed."""

import shutil
import subprocess

CONFIG = """
worker_processes {workers};
daemon off;
pid {folder}/pid;
error_log {folder}/error.log warn;
events {{ worker_connections 1024; }}
http {{
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  keepalive_requests 1000000;
  upstream service {{ server {service}; keepalive 128; keepalive_requests 1000000; }}
  server {{
    listen 127.0.0.1:{port};
    location / {{
      proxy_pass http://service;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
    }}
  }}
}}
"""


def find():
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")


def command(folder, port, service, workers):
    """The command that runs it, with everything it writes in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    config = folder / "nginx.conf"
    config.write_text(CONFIG.format(folder=folder, port=port, service=service, workers=workers))
    subprocess.run([find(), "-t", "-q", "-e", str(folder / "error.log"), "-c", str(config)], check=True)
    return [find(), "-e", str(folder / "error.log"), "-c", str(config)]
