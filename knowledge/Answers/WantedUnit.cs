using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Answers;

/// <summary>
/// What is counted when a question asks "how many": days, people, days a week. A sentence that answers names it beside a number; "within
/// 5 working days" says nothing about days a week.
/// </summary>
internal sealed partial class WantedUnit
{
    private readonly IReadOnlyList<string> _stems;

    private WantedUnit(IReadOnlyList<string> stems) => _stems = stems;

    /// <returns><see langword="null"/> when the question counts nothing.</returns>
    public static WantedUnit? Of(string question)
    {
        if (HowMany().Match(question) is not { Success: true } match) return null;

        var stems = new[] { match.Groups["unit"], match.Groups["per"] }
            .Where(group => group.Success && !StopWords.Contains(group.Value.ToLowerInvariant()))
            .Select(group => Words.Of(group.Value)[0].Stem)
            .ToList();

        return stems.Count == 0 ? null : new WantedUnit(stems);
    }

    /// <param name="holds">Whether a sentence holds a stem.</param>
    public bool IsIn(Func<string, bool> holds) => _stems.All(holds);

    [GeneratedRegex(@"\bhow many (?<unit>[a-z]+)( (a|an|per|each|every|in a|in one) (?<per>second|minute|hour|shift|day|night|week|month|quarter|year|trip|person|head)\b)?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex HowMany();
}
