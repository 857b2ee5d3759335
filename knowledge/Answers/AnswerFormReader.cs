using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Recognises in which form a question wants its answer: what it asks first decides ("who approves it, and how long does that take").</summary>
internal static partial class AnswerFormReader
{
    public static AnswerForm Read(string question)
    {
        foreach (Match match in Asking().Matches(Space().Replace(question, " ").Trim()))
        {
            if (match.Groups["steps"].Success) return AnswerForm.Steps;
            if (match.Groups["deadline"].Success) return AnswerForm.Deadline;
            if (match.Groups["person"].Success) return AnswerForm.Person;
            if (match.Groups["definition"].Success) return AnswerForm.Definition;
            if (match.Groups["permission"].Success) return AnswerForm.Permission;
        }

        return AnswerForm.Passages;
    }

    private const string Asker = "i|we|you|one|people|anyone|anybody|someone|somebody|employees|staff|contractors|managers|visitors|suppliers|interns|my|our|the|a|an|they|he|she|it|this|that";

    // Alternatives are tried in this order at each place. The unnamed ones pass over what only looks like a question:
    // "someone who", "can you tell me", "what do you mean, can I".
    [GeneratedRegex(
        @"\b(some|any|no|every)(one|body) (who|whose)\b|\b(person|people|those|staff|employees?|colleagues?|contractors?) (who|whose)\b"
        + @"|\b(can|could|would|will) (you|u|anyone|anybody|someone|somebody) (please |kindly )?(tell|explain|help|say|show|give|remind|point|clarify|let)\b"
        + @"|(?<deadline>\bhow (long|soon|fast|quick|quickly|early|late|often|frequently|regularly)\b|\bhow many (second|minute|hour|day|week|month|year)s?\b|\bhow much (time|notice)\b|\bdeadlines?\b"
        + @"|\b(by|until|since|at) (when|what (time|date|day))\b|\b(what|which) (time|date|day)\b|\bwhen (do|does|did|must|should|will|is|are|am|can|may|has|have|at the latest)\b|\bwhat('?s| is) the (deadline|time limit|(retention |notice |grace |waiting )?period|interval|frequency)\b)"
        + @"|\bhow (many|much|big|large|high|old|far|strong)\b.*$"
        + @"|(?<person>\b(who|whom|whose|who's|whos)\b|\b(which|what) (team|person|department|role|officer|committee|manager|contact)\b)"
        + @"|(?<steps>\bhow (do|can|should|to|would|must|could|shall|does)\b|\bwhat (do|should|must|can|shall) (i|we|you|one) do\b|\bwhat (now|next|to do)\b|\bwhere (do|can|should|must) (i|we)\b|\b(steps|procedure|process|instructions) (to|for)\b|\bwhat('?s| is| are) the (steps|procedure|process)\b)"
        + @"|(?<definition>\b(meaning|definition) of\b|\bdefine\b|\bwhat does .{1,60}\b(mean|stand for)\b|\bwhat (counts|qualifies|is considered|is regarded|is classed|is meant|is understood|falls|constitutes)\b"
        + @"|\bwhen (is|does) (something|information|data|a document|a thing|it) (count|a |an |considered|regarded|classed|restricted|confidential)"
        + @"|(^|[.,;:!?-] ?|\b(so|and|but|ok|please|hi|hello) )(what('?s| is| are)|whats) (an? |the |our |classed as |meant by )?[a-z][a-z' -]{1,50}(\?|$))"
        + @"|(?<permission>\b(am|are|is) (" + Asker + @")( [a-z'-]+){0,5} (allowed|permitted|supposed|entitled|authori[sz]ed|free) |\b(allowed|permitted|forbidden|prohibited|banned|acceptable|ok|okay|fine|alright|all right) (to|for|if|when|that)\b"
        + @"|\b(is|are|was) .{1,80}\b(allowed|permitted|ok|okay|alright|all right|acceptable|forbidden|prohibited|banned|fine|legal)\b|\b(do|does|would) .{1,40}\b((need|require) .{0,30}\b(approval|permission|consent|authori[sz]ation|sign-?off)|(have|need) to)\b"
        + @"|\b(can|may|could|might|must|should|shall|mustn't|shouldn't|can't) (" + Asker + @")\b)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Asking();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();
}
