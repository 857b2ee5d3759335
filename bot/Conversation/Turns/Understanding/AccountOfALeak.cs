using System.Text.RegularExpressions;

namespace PolicyBot.Conversation.Turns.Understanding;

/// <summary>A clause that tells of a leak that has happened, is happening, or is being prepared by somebody.</summary>
internal static partial class AccountOfALeak
{
    public static bool Is(Clause clause)
    {
        if (clause.IsSupposed)
            return false;
        if (clause.IsQuestion)
            return AsksOfOnesOwn(clause);

        return Sighting().IsMatch(clause.Text) || LiesExposed(clause.Words) || Enumerable.Range(0, clause.Words.Count).Any(at => IsToldAt(clause.Words, at));
    }

    // "Is it fine that my manager sold our formula?" asks, and tells all the same.
    private static bool AsksOfOnesOwn(Clause clause)
    {
        if (!OnesOwn().IsMatch(clause.Text))
            return false;

        var isHostile = clause.Words.Any(LeakWords.Hostile.HasNearly);

        return Enumerable.Range(0, clause.Words.Count).Any(at =>
            (isHostile || LeakWords.Breached.HasNearly(clause.Words[at]))
            && IsToldAt(clause.Words, at)
            && OnesOwn().IsMatch(string.Join(' ', clause.Words.Skip(Math.Max(0, at - 4)).Take(Math.Min(4, at)))));
    }

    private static bool IsToldAt(IReadOnlyList<string> words, int at)
    {
        if (IsDenied(words, at))
            return false;
        if (LeakWords.Breached.HasNearly(words[at]))
            return IsVerb(words, at) && !IsOwnPlan(words, at);
        if (LeakWords.Passed.HasNearly(words[at]))
            return IsVerb(words, at) && !IsOwnPlan(words, at) && !IsToMe(words, at) && HasDoer(words, at) && GoesOut(words, at);
        return LeakWords.Intended.Has(words[at]) && IsTheirPlan(words, at) && GoesOut(words, at);
    }

    private static bool IsDenied(IReadOnlyList<string> words, int at) =>
        Before(words, at, 2).Any(LeakWords.Nots.Contains) || Before(words, at, 3).Any(LeakWords.Nobodies.Contains);

    // "leaked documents", "rules for shared files", "copied and shared files": no one is doing anything. "Left my bag in a taxi" leaves out the "I".
    private static bool IsVerb(IReadOnlyList<string> words, int at)
    {
        if (at == 0)
            return words.Count > 1 && words[1] is "my" or "our" or "the" or "a" or "an" or "some" or "his" or "her";
        if (words[at - 1] is "and" or "or")
            return at > 1 && !LeakWords.Passed.HasNearly(words[at - 2]) && !LeakWords.Breached.HasNearly(words[at - 2]);
        return !LeakWords.BeforeAdjectives.Contains(words[at - 1]);
    }

    // "We are sharing the drawings with a supplier" is a plan that one may ask about.
    private static bool IsOwnPlan(IReadOnlyList<string> words, int at) =>
        words[at].EndsWith("ing", StringComparison.Ordinal)
        && (!Before(words, at, 3).Any(LeakWords.Auxiliaries.Contains) || Before(words, at, 3).Any(word => word is "i" or "im" or "we" or "were"));

    // "Someone sent me a competitor's price list, may I use it?", "I was told that ..."
    private static bool IsToMe(IReadOnlyList<string> words, int at) =>
        (at + 1 < words.Count && words[at + 1] is "me" or "us" or "you")
        || (at >= 2 && words[at - 1] is "was" or "were" or "got" or "been" && Before(words, at, 3).Any(word => word is "i" or "we"));

    // "documents sent by email" names no one who did it; "documents were sent" and "he sent" do.
    private static bool HasDoer(IReadOnlyList<string> words, int at)
    {
        var before = at - 1;
        while (before >= 0 && LeakWords.Adverbs.Contains(words[before]))
            before--;
        return before < 0 || (!LeakWords.Things.Has(words[before]) || words.Any(LeakWords.Hostile.HasNearly));
    }

    private static bool GoesOut(IReadOnlyList<string> words, int at)
    {
        var others = words.Where((_, index) => index != at);
        return others.Any(LeakWords.Outside.HasNearly)
            || (others.Any(LeakWords.Things.HasNearly) && !words.Skip(at + 1).Any(LeakWords.Inside.Contains));
    }

    // "I found our source code on GitHub", "our customer data is for sale on the darknet".
    private static bool LiesExposed(IReadOnlyList<string> words)
    {
        for (var place = 2; place < words.Count; place++)
        {
            if (!LeakWords.Exposed.Has(words[place]) || !Before(words, place, 3).Any(word => word is "on" or "at" or "in" or "with" or "for"))
                continue;
            var before = words.Take(place).ToList();
            if (before.Any(LeakWords.Things.HasNearly) && before.Any(LeakWords.Finding.Contains) && !before.Any(word => LeakWords.Nots.Contains(word) || LeakWords.Nobodies.Contains(word)))
                return true;
        }

        return false;
    }

    // "He is going to take the customer list with him"; never of oneself.
    private static bool IsTheirPlan(IReadOnlyList<string> words, int at)
    {
        var before = string.Join(' ', words.Take(at));
        return Plan().IsMatch(before) && !words.Take(at).Any(word => word is "i" or "we" or "im");
    }

    private static IEnumerable<string> Before(IReadOnlyList<string> words, int at, int count) => words.Take(at).TakeLast(count);

    [GeneratedRegex(@"\b(?:going to|plans to|planning to|wants to|about to|trying to|tried to|threatened to|threatens to|threatening to|offered to|intends to)(?: \w+)?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plan();

    [GeneratedRegex(@"\b(?:i|we|my|our)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OnesOwn();

    // "There has been a leak", "I suspect my colleague", "the USB stick is missing".
    [GeneratedRegex(
        """
        \b(?:there\ (?:is|was|are|were|has\ been|have\ been|might\ be|may\ be|could\ be|seems\ to\ be)|theres|we\ (?:had|have|have\ had|found|noticed|discovered|suffered)|i\ (?:have\ )?(?:suspect|noticed|saw|seen|found|discovered|witnessed|know\ of|know\ about|became\ aware\ of)|i\ am\ aware\ of|im\ aware\ of)
          \ (?:(?:a|an|another|possible|potential|suspected|data|security|confidentiality|some|serious|big|major|small|likely|kind|sort|of)\ )*(?:leak|leakage|breach|theft|incident|espionage|misuse)s?\b
        | \bi\ (?:strongly\ |really\ )?suspect\ (?:that\ )?(?:my|our|a|an|the|one|some|someone|somebody|him|her|them)\b
        | \bi\ (?:have\ |just\ )?(?:saw|seen|noticed|caught|overheard|observed|watched)\ (?:my|our|a|one\ of|some)?\ ?(?:someone|somebody|colleague|coworker|co-worker|manager|boss|contractor|intern|employee|him|her|them)\b
        | \b(?:got|gotten|gained)\ (?:hold\ of|(?:his|her|its|their)\ hands\ on)\b
        | \b(?:laptop|notebook|phone|stick|usb|drive|badge|bag|folder|papers|documents|files?|contracts?|prototypes?|data|drawings?|printouts)\ (?:is|are|was|were|has|have|went|go(?:ne|t)|just)\ (?:\w+\ )?(?:missing|disappeared|vanished|stolen)\b
        | \b(?:laptop|notebook|phone|stick|usb|drive|badge|bag|folder|papers|documents|files?|contracts?|prototypes?|printouts)\ (?:\w+\ ){0,4}(?:disappeared|vanished)\b
        | ^(?:a\ )?(?:data\ )?(?:theft|leak|breach|espionage)\ (?:in|at|by)\ (?:my|our|a|an|the|one)\b
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sighting();
}
