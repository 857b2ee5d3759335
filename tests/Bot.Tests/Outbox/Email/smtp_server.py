"""A real SMTP server (aiosmtpd) for tests, which also fails as it is told.

argv[1] is JSON: tls ("none", "starttls", "tls"), certificate, key, user, password, and acts: by step (CONNECT, EHLO, STARTTLS, AUTH, MAIL, RCPT, DATA, BODY,
QUIT; RCPT also as "RCPT:address") a reply such as "450 later", or "cut", "hang", "endless", "late".
Writes a JSON line for the port, one for each message, and one whenever it hangs. Ends when its standard input does.
"""

import asyncio
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

told = json.loads(sys.argv[1])
acts = told.get("acts", {})


def say(**line):
    print(json.dumps(line), flush=True)


class FailingSmtp(SMTP):
    greeted = False

    async def act(self, step):
        """Whether the step was answered otherwise than usual."""
        act = acts.get(step)
        if act is None:
            return False
        if act == "cut":
            self.transport.abort()
            await asyncio.Event().wait()
        elif act == "hang":
            say(hangs=step)
            await asyncio.Event().wait()
        elif act == "late":
            await asyncio.sleep(0.3)
            return False
        elif act == "endless":
            while not self.transport.is_closing():
                self._writer.write(b"250-" + b"x" * 70 + b"\r\n")
                await self._writer.drain()
        else:
            await super().push(act)
        return True

    async def push(self, status):
        if not self.greeted:
            self.greeted = True
            if await self.act("CONNECT"):
                return
        await super().push(status)

    async def smtp_EHLO(self, arg):
        if not await self.act("EHLO"):
            await super().smtp_EHLO(arg)

    async def smtp_HELO(self, arg):
        if not await self.act("EHLO"):
            await super().smtp_HELO(arg)

    async def smtp_STARTTLS(self, arg):
        if not await self.act("STARTTLS"):
            await super().smtp_STARTTLS(arg)

    async def smtp_AUTH(self, arg):
        if not await self.act("AUTH"):
            await super().smtp_AUTH(arg)

    async def smtp_MAIL(self, arg):
        if not await self.act("MAIL"):
            await super().smtp_MAIL(arg)

    async def smtp_RCPT(self, arg):
        address = arg[arg.index("<") + 1:arg.index(">")]
        if not await self.act("RCPT:" + address) and not await self.act("RCPT"):
            await super().smtp_RCPT(arg)

    async def smtp_DATA(self, arg):
        if not await self.act("DATA"):
            await super().smtp_DATA(arg)

    async def smtp_QUIT(self, arg):
        if not await self.act("QUIT"):
            await super().smtp_QUIT(arg)


class Keeper:
    async def handle_DATA(self, server, session, envelope):
        if await server.act("BODY"):
            return ""
        say(sender=envelope.mail_from, recipients=envelope.rcpt_tos, tls=session.ssl is not None or told["tls"] == "tls",
            signed_in=bool(session.authenticated), message=envelope.content.decode("latin-1"))
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    right = (data.login, data.password) == (told["user"].encode(), told["password"].encode())
    return AuthResult(success=right, handled=False, auth_data=data.login)


async def main():
    context = None
    if told["tls"] != "none":
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(told["certificate"], told["key"])
    signs_in = "user" in told
    loop = asyncio.get_running_loop()

    def serve():
        return FailingSmtp(
            Keeper(), hostname="mail.test", loop=loop, tls_context=context if told["tls"] == "starttls" else None, require_starttls=told["tls"] == "starttls",
            auth_required=signs_in, auth_require_tls=False, authenticator=authenticate if signs_in else None)

    server = await loop.create_server(serve, "127.0.0.1", 0, ssl=context if told["tls"] == "tls" else None)
    say(port=server.sockets[0].getsockname()[1])
    await loop.run_in_executor(None, sys.stdin.read)
    say(ends=True)


asyncio.get_event_loop_policy().new_event_loop().run_until_complete(main())
