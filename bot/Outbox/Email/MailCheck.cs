using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace PolicyBot.Outbox.Email;

/// <summary>A mail server that cannot be reached as it is written is found at start, and not by the report that waits for it.</summary>
internal sealed class MailCheck(IHostEnvironment environment) : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        string[] wrong = options.Host.Length == 0 ? [.. CheckUnused(options)] : [.. CheckServer(options), .. CheckSender(options)];

        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> CheckUnused(MailOptions options)
    {
        if (options.From.Length + options.UserName.Length + options.Password.Length + options.CertificateAuthority.Length > 0)
            yield return "Mail:Host is empty, but other keys of Mail are set. Write the mail server's name, such as smtp.example.com, or take them out.";
    }

    private IEnumerable<string> CheckServer(MailOptions options)
    {
        if (Uri.CheckHostName(options.Host) is UriHostNameType.Unknown or UriHostNameType.Basic)
            yield return "Mail:Host is no name of a server. Write it without scheme and port, such as smtp.example.com.";

        if (options.Port is < 1 or > 65_535)
            yield return $"Mail:Port is {options.Port}. Write 1 to 65535: mostly 587 with StartTls, 465 with Tls.";

        if (!Enum.IsDefined(options.Security))
            yield return $"Mail:Security is {options.Security}. Write StartTls or Tls.";

        if (options.Security is MailSecurity.None && !(environment.IsDevelopment() && IsThisMachine(options.Host)))
            yield return "Mail:Security is None, so that everybody on the way could read the messages and the password. Write StartTls or Tls; None is for a server on this machine itself, in Development.";

        if (options.CertificateAuthority.Length > 0 && !HoldsCertificates(options.CertificateAuthority))
            yield return "Mail:CertificateAuthority names no file of certificates that can be read. Write the path of a PEM file, or leave it out to trust whom this machine trusts.";
    }

    private static IEnumerable<string> CheckSender(MailOptions options)
    {
        if (!MailAddress.Is(options.From))
            yield return "Mail:From is no mail address. Write the one that messages come from, such as policybot@example.com, without a name or angle brackets.";

        if (options.UserName.Length > 0 != options.Password.Length > 0)
            yield return "Mail:UserName and Mail:Password belong together. Set both, or neither for a server that asks nobody to sign in.";
    }

    private static bool IsThisMachine(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static bool HoldsCertificates(string path)
    {
        try
        {
            return MailTrust.Read(path) is { Count: > 0 };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
