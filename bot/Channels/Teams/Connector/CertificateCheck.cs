using Microsoft.Extensions.Options;
using PolicyBot.Primitives;

namespace PolicyBot.Channels.Teams.Connector;

/// <summary>A certificate that would fail only at the first message is told of at the start. A path at which there is no file is found by the check of the whole section.</summary>
internal sealed class CertificateCheck : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        if (options.CertificatePath is not { Length: > 0 } || !File.Exists(options.CertificatePath))
            return ValidateOptionsResult.Skip;

        try
        {
            ClientCertificate.Load(options.CertificatePath, options.CertificatePassword ?? "").Dispose();
            return ValidateOptionsResult.Success;
        }
        catch (WrongSettingException e)
        {
            return ValidateOptionsResult.Fail(e.Message);
        }
    }
}
