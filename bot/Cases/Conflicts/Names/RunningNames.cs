namespace PolicyBot.Cases.Conflicts.Names;

/// <summary>Names in scripts that write words without spaces.</summary>
internal sealed class RunningNames
{
    private readonly Dictionary<string, List<(string Person, bool IsWhole)>> _names = new(StringComparer.Ordinal);
    private readonly SortedSet<int> _lengths = [];

    public void Add(NameForm form)
    {
        if (!form.Words.All(RunningScript.Is))
            return;

        Put(string.Concat(form.Words), form.Person, isWhole: true);
        Put(string.Concat(form.Words.Reverse()), form.Person, isWhole: true);
        foreach (var word in form.Words)
            Put(word, form.Person, isWhole: form.Words.Count == 1);
    }

    /// <param name="evenParts">Whether a family or a given name alone counts.</param>
    public IEnumerable<string> In(IReadOnlyList<Word> words, bool evenParts)
    {
        if (_lengths.Count == 0)
            yield break;

        var text = string.Concat(words.Where(word => RunningScript.Is(word.Text)).Select(word => word.Text));
        for (var place = 0; place < text.Length; place++)
        {
            foreach (var length in _lengths.TakeWhile(length => place + length <= text.Length))
            {
                foreach (var (person, isWhole) in _names.GetValueOrDefault(text.Substring(place, length)) ?? [])
                {
                    if (isWhole || evenParts)
                        yield return person;
                }
            }
        }
    }

    // One letter of such a script is in too many words to be a name.
    private void Put(string name, string person, bool isWhole)
    {
        if (name.Length < 2)
            return;

        _lengths.Add(name.Length);
        if (_names.TryGetValue(name, out var people))
            people.Add((person, isWhole));
        else
            _names[name] = [(person, isWhole)];
    }
}
