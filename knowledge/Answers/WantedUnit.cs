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

    /// <summary>"How many weeks of parental leave" is answered where weeks stand beside parental leave, and not beside any other leave.</summary>
    private readonly IReadOnlyList<string> _ofWhat;

    private WantedUnit(IReadOnlyList<string> stems, IReadOnlyList<string> ofWhat) => (_stems, _ofWhat) = (stems, ofWhat);

    /// <returns><see langword="null"/> when the question counts nothing.</returns>
    public static WantedUnit? Of(string question)
    {
        if (HowMany().Match(question) is not { Success: true } match) return null;

        var stems = new[] { match.Groups["unit"], match.Groups["per"] }
            .Where(group => group.Success && !StopWords.Contains(group.Value.ToLowerInvariant()))
            .Select(group => Words.Of(group.Value)[0].Stem)
            .ToList();

        return stems.Count == 0 ? null : new WantedUnit(stems, WhatFollows(question[(match.Index + match.Length)..]));
    }

    /// <param name="holds">Whether a sentence holds a stem.</param>
    /// <param name="isBeside">Whether the sentence, the one before it or the headings hold a word of the question, or what stands for it.</param>
    public bool IsIn(Func<string, bool> holds, Func<string, bool> isBeside) => _stems.All(holds) && _ofWhat.All(isBeside);

    private static List<string> WhatFollows(string rest)
    {
        var words = Words.Of(rest);

        return words is [{ Plain: "of" }, ..]
            ? words.Skip(1).SkipWhile(word => StopWords.Contains(word.Plain)).TakeWhile(word => !StopWords.Contains(word.Plain)).Select(word => word.Stem).ToList()
            : [];
    }

    [GeneratedRegex(@"\bhow many (?<unit>[a-z]+)( (a|an|per|each|every|in a|in one) (?<per>second|minute|hour|shift|day|night|week|month|quarter|year|trip|person|head)\b)?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex HowMany();
}
