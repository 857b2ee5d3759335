using Microsoft.Extensions.Options;

namespace PolicyBot.Cases.Handlers;

/// <summary>Nobody works cases because of a slip of the pen.</summary>
internal sealed class LegalCheck(IEnumerable<IHandlerAccounts> channels) : IValidateOptions<LegalOptions>
{
    /// <summary>Characters of an id and of a name: both stand in cards and trails.</summary>
    private const int Longest = 100;

    private readonly IReadOnlyList<IHandlerAccounts> _channels = [.. channels];

    public ValidateOptionsResult Validate(string? name, LegalOptions options)
    {
        string[] wrong = [.. options.Handlers.SelectMany(pair => CheckPerson(pair.Key, pair.Value)), .. CheckSharing(options), .. CheckApproval(options), .. CheckBoard(options)];

        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private IEnumerable<string> CheckPerson(string id, HandlerOptions person)
    {
        var key = $"Legal:Handlers:{id}";
        if (id.Length is 0 or > Longest || !id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
            yield return $"{key}: \"{id}\" is no id of a person. Write at most {Longest} lower-case letters, digits and hyphens, such as anna-ruiz: it stands in audit trails for ever.";

        if (string.IsNullOrWhiteSpace(person.Name) || person.Name.Length > Longest)
            yield return $"{key}:Name is empty or longer than {Longest} characters. Write the person's name.";

        if (person.Roles.Count == 0 || person.Roles.Contains(HandlerRoles.None))
            yield return $"{key}:Roles is empty. Write one or several of: Handler, Lead, Custodian, Auditor.";

        foreach (var (channel, accounts) in person.Accounts)
        {
            if (_channels.FirstOrDefault(known => known.Channel.Equals(channel, StringComparison.OrdinalIgnoreCase)) is not { } known)
            {
                yield return $"{key}:Accounts names the channel \"{channel}\". Write one of: {string.Join(", ", _channels.Select(other => other.Channel))}.";
                continue;
            }

            for (var place = 0; place < accounts.Count; place++)
            {
                if (!known.IsAccount(accounts[place]))
                    yield return $"{key}:Accounts:{channel}:{place} is no id. Write {known.AnAccount}.";
            }
        }
    }

    private static IEnumerable<string> CheckApproval(LegalOptions options)
    {
        var leads = options.Handlers.Values.Count(person => person.Roles.Contains(HandlerRoles.Lead));
        var working = options.Handlers.Values.Count(person => person.Roles.Contains(HandlerRoles.Lead) || person.Roles.Contains(HandlerRoles.Handler));
        if (options.ClosingNeedsApproval && working > 0 && (leads == 0 || working == 1))
            yield return "Legal:ClosingNeedsApproval: no case could ever be closed, since it takes a Lead who approves and somebody else who proposes. Give two people the role Lead, or one Lead and one Handler; or write false.";
    }

    private static IEnumerable<string> CheckBoard(LegalOptions options) =>
        options.BoardMonths is 3 or 6 or 12 ? [] : [$"Legal:BoardMonths is {options.BoardMonths}. Write 3, 6 or 12: the months of one period of the board's figures."];

    private static IEnumerable<string> CheckSharing(LegalOptions options) =>
        from person in options.Handlers
        from accounts in person.Value.Accounts
        from account in accounts.Value
        group person.Key by (Channel: accounts.Key.ToUpperInvariant(), Account: account?.ToUpperInvariant()) into owners
        where owners.Count() > 1
        select $"Legal:Handlers: {string.Join(" and ", owners)} have the same account in one channel. Give each account to one person, once.";
}
