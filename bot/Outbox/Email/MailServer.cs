using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace PolicyBot.Outbox.Email;

/// <summary>The mail server under <c>Mail</c>.</summary>
internal sealed class MailServer(IOptions<MailOptions> options)
{
    /// <summary>What a server says in a whole conversation takes a few hundred bytes, and its certificates a few thousand.</summary>
    private const long LongestAnswers = 1024 * 1024;

    public string From => options.Value.From;

    /// <summary>Runs a conversation with the server, connected, encrypted and signed in, and takes its leave.</summary>
    /// <returns>What came of it; what goes wrong on the way is a result, too.</returns>
    public async Task<DeliveryResult> TalkAsync(Func<SmtpClient, CancellationToken, Task<DeliveryResult>> talk, CancellationToken cancellationToken)
    {
        MailTrust? trust = null;
        try
        {
            trust = new MailTrust(options.Value.CertificateAuthority is { Length: > 0 } path ? MailTrust.Read(path) : null);
            using var client = new SmtpClient
            {
                ServerCertificateValidationCallback = trust.Judge,
                CheckCertificateRevocation = false, // asking others about it takes longer than an attempt may, and fails behind most firewalls
                SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            };
            await ConnectAsync(client, cancellationToken);
            var result = await talk(client, cancellationToken);
            await LeaveAsync(client, cancellationToken);

            return result;
        }
        catch (CryptographicException)
        {
            return new DeliveryResult.Refused("Mail:CertificateAuthority is not readable");
        }
        catch (Exception e) when (MailFailure.Of(e, trust?.Refusal) is { } failure)
        {
            return failure;
        }
    }

    private async Task ConnectAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        var (host, port) = (options.Value.Host, options.Value.Port);
        var socket = new TcpClient { NoDelay = true };
        try
        {
            await socket.ConnectAsync(host, port, cancellationToken);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        // From here on the client disposes of the connection.
        await client.ConnectAsync(new ShortAnswers(socket.GetStream(), LongestAnswers), host, port, Encryption(), cancellationToken);
        if (options.Value.UserName.Length > 0)
            await client.AuthenticateAsync(options.Value.UserName, options.Value.Password, cancellationToken);
    }

    private SecureSocketOptions Encryption() => options.Value.Security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls, // fails where the server offers none
    };

    private static async Task LeaveAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception e) when (MailFailure.Of(e, null) is not null || e is OperationCanceledException)
        {
            // The server has what it took, however it says goodbye: to send it again because of that would be wrong.
        }
    }
}
