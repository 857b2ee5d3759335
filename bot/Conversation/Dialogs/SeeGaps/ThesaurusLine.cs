using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Conversation.Dialogs.SeeGaps;

/// <summary>A proposal as a line under <c>rules:</c> of a thesaurus file.</summary>
internal static partial class ThesaurusLine
{
    public static string Of(ThesaurusProposal proposal) =>
        $"  - {{ask: [{Term(proposal.Asked)}], policy: [{string.Join(", ", proposal.Written.Select(Term))}]}}";

    // Whatever YAML could read as something else is put into quotation marks, in which it reads JSON's escapes.
    private static string Term(string term) => Plain().IsMatch(term) ? term : JsonSerializer.Serialize(term);

    [GeneratedRegex(@"^(?!(?:true|false|null|yes|no|on|off|y|n)$)[\p{L}][\p{L}\p{Nd} -]*(?<! )$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();
}
