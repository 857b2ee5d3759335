using PolicyBot.Outbox;

namespace PolicyBot.Routing;

/// <summary>Legal's own inbox in this program: nothing to set. Everybody sees there what they may see.</summary>
internal sealed class InboxKind(IEnumerable<RoutingVocabulary> vocabularies) : IDestinationKind
{
    public const string Name = "inbox";

    public string Kind => Name;

    public IReadOnlyCollection<string> PeopleApart(Destination destination) => [.. vocabularies.SelectMany(words => words.Workers)];

    public IEnumerable<string> Check(string key, Destination destination)
    {
        if (destination.Url.Length > 0 || destination.Secret.Reveal().Length > 0)
        {
            yield return $"{key}: an inbox is in this program and has neither Url nor Secret. Leave both out, or set Kind to webhook.";
        }
    }
}
