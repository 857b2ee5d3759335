using System.Buffers;

namespace PolicyBot.Knowledge.Policies;

/// <summary>
/// Recognises sentences that would stop or discourage somebody from going to an authority, or from talking about pay and working conditions:
/// 17 CFR 240.21F-17(a), section 7 of the National Labor Relations Act, section 11(c) of the Occupational Safety and Health Act, articles 10 and 24 of Directive (EU) 2019/1937.
/// It knows turns of phrase and not meaning: what it finds has to be read by a lawyer, and what it does not find may still be wrong.
/// </summary>
internal static class AuthorityLint
{
    /// <summary>In characters between two turns of phrase; what stands farther apart seldom belongs together.</summary>
    private const int Near = 70;

    /// <summary>Nearly every sentence holds none of these and need not be looked at closely.</summary>
    private static readonly SearchValues<string> Telltales = SearchValues.Create(
        [
            "authorit", "regulator", "government", "agency", "agencies", " sec", "securities and exchange", "osha", "nlrb", "eeoc", "law enforcement", "police", "prosecutor",
            "ombud", "official", "internal", "external", "outside", "inside", "the company", "award", "whistle", "wage", "salar", " pay", "working conditions", "right to report",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>What impedes: these turns of phrase, one after another.</summary>
    private static readonly Turn[][] Impeding =
    [
        [Turn.MustNot, Turn.Talk, Turn.Authority], // employees must not speak to regulators
        [Turn.Talk, Turn.Authority, Turn.IsProhibited], // contact with the authorities is prohibited
        [Turn.Authority, Turn.MustNot, Turn.BeContacted], // the police must not be called
        [Turn.Only, Turn.May, Turn.Talk, Turn.Authority], // only Legal may speak with the SEC
        [Turn.May, Turn.Only, Turn.Talk, Turn.Authority], // you may only contact an authority when ...
        [Turn.May, Turn.Talk, Turn.Authority, Turn.Only], // you may contact an authority only when ...
        [Turn.Talk, Turn.Authority, Turn.Punished], // whoever contacts a regulator will be dismissed
        [Turn.Approval, Turn.Before, Turn.Talk, Turn.Authority], // obtain approval before contacting any government agency
        [Turn.TellUs, Turn.Before, Turn.Talk, Turn.Authority], // tell Legal before you speak with the police
        [Turn.Before, Turn.Talk, Turn.Authority, Turn.Approval],
        [Turn.Before, Turn.Talk, Turn.Authority, Turn.TellUs],
        [Turn.Talk, Turn.Authority, Turn.Requires, Turn.Approval], // talking to an authority requires approval
        [Turn.Must, Turn.TellUs, Turn.If, Turn.Talk, Turn.Authority], // you must tell Legal if you have spoken with a regulator
        [Turn.Report, Turn.Only, Turn.Inside], // report only internally
        [Turn.Only, Turn.Report, Turn.Inside],
        [Turn.First, Turn.Report, Turn.Inside, Turn.Before], // first report internally before ...
        [Turn.Must, Turn.First, Turn.Report, Turn.Inside],
        [Turn.Must, Turn.Report, Turn.Inside, Turn.First],
        [Turn.Report, Turn.Inside, Turn.Before, Turn.Authority], // report inside the company before turning to an authority
        [Turn.MustNot, Turn.Report, Turn.Outside], // must not report outside the company
        [Turn.Secret, Turn.Even, Turn.Authority], // confidential even towards authorities
        [Turn.Waive, Turn.Award, Turn.Whistle], // you waive any award for reporting to the SEC
        [Turn.Waive, Turn.Award, Turn.Authority],
        [Turn.Waive, Turn.Whistle, Turn.Award],
        [Turn.Waive, Turn.Authority, Turn.Award],
        [Turn.Waive, Turn.RightToReport], // you give up your right to report
        [Turn.MustNot, Turn.Discuss, Turn.OwnPay], // employees must not discuss their salaries
    ];

    /// <summary>What gives or keeps the right instead, and what is about speaking for the company.</summary>
    private static readonly Turn[][] Granting = [[Turn.Nothing, Turn.Hinders], [Turn.NeedNot], [Turn.ForTheCompany]];

    public static bool Impedes(string sentence)
    {
        if (!sentence.AsSpan().ContainsAny(Telltales)) return false;

        var turns = new Turns(sentence);

        return Impeding.Any(turns.Follow) && !Granting.Any(turns.Follow) && !(turns.Follow([Turn.WithoutAsking]) && !turns.Follow([Turn.MustNot, Turn.WithoutAsking]));
    }

    /// <summary>The turns of phrase of one sentence, each looked for once.</summary>
    private sealed class Turns(string sentence)
    {
        private readonly Dictionary<Turn, IReadOnlyList<(int Start, int End)>> _found = [];

        /// <summary>Whether these stand in the sentence one after another, each near the one before.</summary>
        public bool Follow(Turn[] turns) => Follow(turns, 0, 0, sentence.Length);

        private bool Follow(Turn[] turns, int index, int from, int reach)
        {
            if (index == turns.Length) return true;

            foreach (var (start, end) in Find(turns[index]))
                if (start >= from && start - from <= reach && Follow(turns, index + 1, end, Near)) return true;

            return false;
        }

        private IReadOnlyList<(int Start, int End)> Find(Turn turn)
        {
            if (!_found.TryGetValue(turn, out var places)) _found[turn] = places = AuthorityWords.Find(turn, sentence);

            return places;
        }
    }
}
