using Microsoft.Extensions.Options;

namespace PolicyBot.Outbox.Email;

/// <summary>One or several mail addresses.</summary>
internal sealed class EmailKind(IOptions<MailOptions> mail) : IDestinationKind
{
    public const string Name = "email";

    public string Kind => Name;

    public bool LeadsHere(Destination destination) => true;

    public IEnumerable<string> Check(string key, Destination destination)
    {
        if (MailAddress.TryParse(destination.Url) is null)
            yield return $"{key}:Url holds no mail addresses. Write mailto: and one to {MailAddress.Most} addresses with commas between them, such as mailto:counsel@example.com, without names, blanks or a subject.";

        if (destination.Secret.Reveal().Length > 0)
            yield return $"{key}:Secret is set, and mail has no use for one. Take it out; the password of the mail server is Mail:Password.";

        if (mail.Value.Host.Length == 0)
            yield return $"{key}:Kind is \"{Name}\", but Mail:Host is empty, so that no mail can be sent. Set Mail:Host and Mail:From, or take the destination out.";
    }
}
