using Microsoft.Extensions.Options;
using PolicyBot.Primitives;

namespace PolicyBot.Channels.Teams.Connector;

/// <summary>What would fail only at the first message, said at the start. Settings that are no address or no file at all are found by the check of the whole section.</summary>
internal sealed class ConnectorCheck(IHostEnvironment environment) : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        string[] wrong = [.. CheckAddresses(options), .. CheckCertificate(options)];
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private IEnumerable<string> CheckAddresses(TeamsOptions options)
    {
        if (!Enum.IsDefined(options.Cloud))
            yield break;

        var urls = new ServiceUrls(Options.Create(options), environment);
        for (var place = 0; place < options.AllowedServiceUrls.Count; place++)
        {
            if (!urls.TryTrust(options.AllowedServiceUrls[place], out _))
                yield return $"Teams:AllowedServiceUrls:{place} can never be trusted. Write an https address of at most {ServiceUrls.Longest} plain letters, without escapes, and a host with letters beyond ASCII in its xn-- form.";
        }

        if (options.ServiceUrl is { Length: > 0 } && !urls.TryTrust(options.ServiceUrl, out _))
            yield return "Teams:ServiceUrl is not a connector that is trusted. Write one of Microsoft's, or name yours under Teams:AllowedServiceUrls as well.";
    }

    private static IEnumerable<string> CheckCertificate(TeamsOptions options)
    {
        if (options.CertificatePath is not { Length: > 0 } || !File.Exists(options.CertificatePath))
            yield break;

        string? sentence = null;
        try
        {
            ClientCertificate.Load(options.CertificatePath, options.CertificatePassword ?? "").Dispose();
        }
        catch (WrongSettingException e)
        {
            sentence = e.Message;
        }

        if (sentence is not null)
            yield return sentence;
    }
}
