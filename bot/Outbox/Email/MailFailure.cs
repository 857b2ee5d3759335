using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace PolicyBot.Outbox.Email;

/// <summary>What a failure of the mail server means for a delivery. Reasons are codes: what a server says can quote addresses.</summary>
internal static class MailFailure
{
    /// <param name="certificate">Why its certificate was refused, if it was.</param>
    /// <returns><see langword="null"/> for what is no failure of the server: a stop, or a defect of ours.</returns>
    public static DeliveryResult? Of(Exception exception, string? certificate) => exception switch
    {
        SmtpCommandException command => ByCode((int)command.StatusCode, ""),
        AuthenticationException { InnerException: SmtpCommandException command } => ByCode((int)command.StatusCode, " to the sign-in"),
        AuthenticationException => new DeliveryResult.Refused("sign-in refused"),
        SslHandshakeException when certificate is not null => new DeliveryResult.Refused(certificate),
        SslHandshakeException { InnerException: IOException or SocketException } => new DeliveryResult.TryAgain { Reason = "TLS broken off" },
        SslHandshakeException => new DeliveryResult.Refused("no TLS"),
        NotSupportedException => new DeliveryResult.Refused("STARTTLS or sign-in not offered"),
        ProtocolException => new DeliveryResult.TryAgain { Reason = "not SMTP, or broken off" },
        SocketException socket => new DeliveryResult.TryAgain { Reason = socket.SocketErrorCode.ToString() },
        IOException { InnerException: SocketException socket } => new DeliveryResult.TryAgain { Reason = socket.SocketErrorCode.ToString() },
        FileNotFoundException or DirectoryNotFoundException => new DeliveryResult.Refused("Mail:CertificateAuthority is not readable"),
        IOException => new DeliveryResult.TryAgain { Reason = "broken off" },
        TimeoutException => new DeliveryResult.TryAgain { Reason = "no answer in time" },
        ServiceNotConnectedException => new DeliveryResult.TryAgain { Reason = "broken off" },
        _ => null,
    };

    // RFC 5321, 4.2.1: 4yz is a trouble that passes, 5yz one that stays.
    private static DeliveryResult ByCode(int code, string to) =>
        code is >= 500 and <= 599 ? new DeliveryResult.Refused($"SMTP {code}{to}") : new DeliveryResult.TryAgain { Reason = $"SMTP {code}{to}" };
}
