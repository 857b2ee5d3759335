using PolicyBot.Outbox;
using PolicyBot.Outbox.Webhooks;
using PolicyBot.Routing.Calendars;

namespace PolicyBot.Routing;

/// <summary>What can be wrong with one destination.</summary>
internal sealed class DestinationCheck(IReadOnlyList<IDestinationKind> kinds, IReadOnlyList<Destination> ofChannels, IReadOnlyList<RoutingVocabulary> vocabularies, WorkCalendars calendars)
{
    public IEnumerable<string> Check(RoutingOptions options, string name, DestinationOptions settings)
    {
        var key = $"Routing:Destinations:{name}";
        if (name.Length > RoutingCheck.LongestName || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            yield return $"{key}: a destination's name has at most {RoutingCheck.LongestName} letters, digits, hyphens and underscores, since it is kept with each case. Give it another name.";

        if (ofChannels.Any(taken => string.Equals(taken.Name, name, StringComparison.OrdinalIgnoreCase)))
            yield return $"{key}: the name {name} is kept for messages to people. Give the destination another name.";

        if (kinds.FirstOrDefault(kind => kind.Kind == settings.Kind) is not { } known)
        {
            yield return $"{key}:Kind is \"{settings.Kind}\". Write one of: {string.Join(", ", kinds.Select(kind => kind.Kind))}.";
            yield break;
        }

        if (string.Equals(name, ConfiguredDestinations.LegalInbox, StringComparison.OrdinalIgnoreCase) && settings.Kind != InboxKind.Name)
            yield return $"{key}:Kind is \"{settings.Kind}\", but {name} is always Legal's inbox in this program. Give the destination another name.";

        var destination = ConfiguredDestinations.Of(name, settings);
        foreach (var sentence in (IEnumerable<string>)[.. known.Check(key, destination), .. CheckTicket(key, settings), .. CheckReaders(key, settings, known.PeopleApart(destination)), .. CheckHours(options, key, name, settings)])
            yield return sentence;
    }

    private static IEnumerable<string> CheckTicket(string key, DestinationOptions settings)
    {
        if (settings.Kind != WebhookKind.Name && settings.Format.Length + settings.Token.Length + settings.ServiceDeskId.Length + settings.RequestTypeId.Length + settings.Table.Length > 0)
            yield return $"{key}: Format, Token, ServiceDeskId, RequestTypeId and Table are for webhooks, and Kind is \"{settings.Kind}\". Take them out, or set Kind to {WebhookKind.Name}.";
    }

    private IEnumerable<string> CheckReaders(string key, DestinationOptions settings, IReadOnlyCollection<string>? apart)
    {
        if (apart is not null && (settings.Readers.Count > 0 || settings.OutsideLegal))
            yield return $"{key}: each person sees only their own there, so that Readers and OutsideLegal say nothing. Take them out.";
        else if (settings.OutsideLegal && settings.Readers.Count > 0)
            yield return $"{key}: OutsideLegal says that nobody of Legal reads it, and Readers names some. Take one of the two out.";

        string[] people = [.. vocabularies.SelectMany(words => words.Handlers)];
        foreach (var reader in settings.Readers.Where(reader => !people.Contains(reader, StringComparer.Ordinal)))
            yield return $"{key}:Readers names \"{reader}\", who is not under Legal:Handlers. Write {(people.Length == 0 ? "ids that are there" : $"some of: {string.Join(", ", people)}")}.";
    }

    private IEnumerable<string> CheckHours(RoutingOptions options, string key, string name, DestinationOptions settings)
    {
        if (settings.Hours.Length > 0 && OpeningHours.TryParse(settings.Hours) is null)
            yield return $"{key}:Hours is \"{settings.Hours}\". Write from when to when somebody is there, such as 09:00-17:30.";

        if (!calendars.Knows(settings.Calendar))
            yield return $"{key}:Calendar is \"{settings.Calendar}\", and there is no calendar of that name. Write the name of one under Work:Calendars, or leave it out.";

        if (settings.Deputy.Length == 0)
            yield break;

        if (!NamedDestinations.IsKnown(options, settings.Deputy))
            yield return $"{key}:Deputy names the destination \"{settings.Deputy}\", which does not exist. Write one of: {NamedDestinations.Known(options)}; or add Routing:Destinations:{settings.Deputy}.";
        else if (LeadsBack(options, name))
            yield return $"{key}:Deputy leads back to {name} itself, by way of {settings.Deputy}. Let the last deputy have none.";

        if (settings.Hours.Length == 0 && settings.Calendar.Length == 0)
            yield return $"{key}:Deputy is set, but without Hours and Calendar the destination is never closed. Write when it is open, such as {key}:Hours=09:00-17:30, or take the deputy out.";
    }

    private static bool LeadsBack(RoutingOptions options, string name)
    {
        var deputies = new Dictionary<string, string>(options.Destinations.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Deputy)), StringComparer.OrdinalIgnoreCase);
        var at = name;
        for (var step = 0; step < deputies.Count && deputies.TryGetValue(at, out var deputy); step++)
        {
            if (string.Equals(deputy, name, StringComparison.OrdinalIgnoreCase))
                return true;

            at = deputy;
        }

        return false;
    }
}
