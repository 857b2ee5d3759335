namespace PolicyBot.Knowledge.Answers;

/// <summary>
/// Puts questions together one after another: each joins the group that it is most like, or begins one of its own.
/// The same questions in the same order always make the same groups.
/// </summary>
internal sealed class AskingGroups
{
    /// <summary>The cosine of a question and the middle of a group, from which on it belongs there.</summary>
    private const double Alike = 0.45;

    private readonly List<Group> _groups = [];
    private readonly Dictionary<string, List<int>> _byTerm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byText = new(StringComparer.Ordinal);

    /// <summary>Places of the questions in each group, the one most like the others first.</summary>
    public IEnumerable<IReadOnlyList<int>> Groups => _groups.Select(group => group.Ordered());

    public void Add(int place, Asking asking)
    {
        // Without a word of its own a question is like none but the very same one.
        var number = asking.Terms.Count > 0 ? MostAlike(asking) : _byText.GetValueOrDefault(asking.Text, -1);
        if (number < 0)
        {
            number = _groups.Count;
            _groups.Add(new Group());
            if (asking.Terms.Count == 0) _byText[asking.Text] = number;
        }

        foreach (var term in _groups[number].Add(place, asking))
        {
            if (!_byTerm.TryGetValue(term, out var groups)) _byTerm[term] = groups = [];
            groups.Add(number);
        }
    }

    private int MostAlike(Asking asking)
    {
        var (best, highest) = (-1, Alike);
        foreach (var number in Candidates(asking).Distinct())
        {
            var likeness = _groups[number].Likeness(asking);
            if (likeness > highest || (likeness == highest && (best < 0 || number < best))) (best, highest) = (number, likeness);
        }

        return best;
    }

    /// <summary>
    /// Groups that hold one of the question's weightiest terms. The terms left out are together so light (their squares sum to less than that
    /// of the bound) that a group which holds only those cannot be alike, by the inequality of Cauchy and Schwarz; so nothing is missed.
    /// </summary>
    private IEnumerable<int> Candidates(Asking asking)
    {
        var left = 1.0;
        foreach (var (term, weight) in asking.Terms.OrderByDescending(term => term.Value).ThenBy(term => term.Key, StringComparer.Ordinal))
        {
            if (left < Alike * Alike) yield break;

            left -= weight * weight;
            foreach (var number in _byTerm.GetValueOrDefault(term) ?? []) yield return number;
        }
    }

    private sealed class Group
    {
        private readonly List<(int Place, Asking Asking)> _members = [];
        private readonly Dictionary<string, double> _sum = new(StringComparer.Ordinal);
        private double _square;

        /// <returns>Terms that the group did not hold before.</returns>
        public List<string> Add(int place, Asking asking)
        {
            var fresh = new List<string>();
            _members.Add((place, asking));
            foreach (var (term, weight) in asking.Terms)
            {
                var before = _sum.GetValueOrDefault(term);
                if (before == 0) fresh.Add(term);

                _sum[term] = before + weight;
                _square += weight * ((2 * before) + weight);
            }

            return fresh;
        }

        public double Likeness(Asking asking) => asking.Terms.Sum(term => term.Value * _sum.GetValueOrDefault(term.Key)) / Math.Sqrt(_square);

        public List<int> Ordered() => _square == 0
            ? _members.Select(member => member.Place).Order().ToList()
            : _members.Select(member => (member.Place, Likeness: Math.Round(Likeness(member.Asking), 9))).OrderByDescending(member => member.Likeness).ThenBy(member => member.Place).Select(member => member.Place).ToList();
    }
}
