namespace PolicyBot.Cases.Conflicts.Names;

/// <summary>
/// Finds people in texts. Every step looks words up, so that a text takes time by its length and by how many people share a word of it; there are no regular expressions.
/// </summary>
internal sealed class KnownNames
{
    /// <summary>How many words may stand between two parts of a name, if each is a particle or an initial, or one is a middle name.</summary>
    private const int Between = 3;

    private readonly Dictionary<string, List<NameForm>> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Person, IReadOnlyList<string> Words)>> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Person, bool IsAllLarge)>> _nicknames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _emails = new(StringComparer.Ordinal);
    private readonly RunningNames _running = new();

    public KnownNames(IEnumerable<OrgPerson> people)
    {
        foreach (var person in people)
            Add(person);
    }

    /// <summary>In a text that is about people: a family or a given name alone counts.</summary>
    public IEnumerable<string> AmongPeople(string? text)
    {
        var words = Words.Of(text);
        var alone = words.SelectMany(word => Spelling.Of(word)).Where(word => word.Length > 1).Distinct(StringComparer.Ordinal)
            .SelectMany(word => (Find(_forms, word) ?? []).Select(form => form.Person).Concat((Find(_nicknames, word) ?? []).Select(nickname => nickname.Person)));

        return alone.Concat(_running.In(words, evenParts: true)).Concat(Phrases(words)).Concat(ByEmail(text));
    }

    /// <summary>In any text: a full name, a name after a title, a longer alias, an alias in capitals, an e-mail address.</summary>
    public IEnumerable<string> In(string? text)
    {
        var words = Words.Of(text);

        return FullNames(words).Concat(Short(words)).Concat(_running.In(words, evenParts: false)).Concat(Phrases(words)).Concat(ByEmail(text));
    }

    private void Add(OrgPerson person)
    {
        var name = NameForm.WordsOf(person.Name);
        var aliases = person.Aliases.Select(alias => (Text: alias, Words: Words.Of(alias))).Where(alias => alias.Words.Count > 0).ToList();
        string[] nicknames = [.. aliases.Where(alias => alias.Words.Count == 1).Select(alias => alias.Words[0].Text)];
        AddForm(new NameForm(person.Id, name, nicknames));
        foreach (var alias in aliases.Where(alias => alias.Words.Count == 1).Select(alias => alias.Words[0]))
            Put(_nicknames, alias.Text, (person.Id, alias.IsAllLarge));

        foreach (var (text, words) in aliases.Where(alias => alias.Words.Count > 1))
        {
            string[] folded = [.. words.Select(word => word.Text)];
            Put(_phrases, folded[0], (person.Id, folded));
            if (folded.Intersect(name, StringComparer.Ordinal).Any())
                AddForm(new NameForm(person.Id, NameForm.WordsOf(text), nicknames)); // another name, such as one before a marriage
        }

        if (person.Email is { } email)
            Put(_emails, Emails.Folded(email), person.Id);
    }

    private void AddForm(NameForm form)
    {
        foreach (var word in form.Words.Distinct(StringComparer.Ordinal))
            Put(_forms, word, form);

        _running.Add(form);
    }

    private IEnumerable<string> FullNames(IReadOnlyList<Word> words)
    {
        var seen = new HashSet<(string, Word)>();
        for (var place = 0; place < words.Count; place++)
        {
            foreach (var known in Spelling.Of(words[place]))
            {
                if (Find(_forms, known) is not { } forms)
                    continue;

                if (IsAfterTitle(words, place))
                {
                    foreach (var form in forms)
                        yield return form.Person;
                }

                foreach (var other in Neighbours(words, place).Where(other => seen.Add((known, other))))
                {
                    foreach (var form in Fewer(forms, other).Where(form => form.Holds(known) && form.IsCompletedBy(known, other)))
                        yield return form.Person;
                }
            }
        }
    }

    // A name of one word, and an alias in capitals such as CEO, are whole by themselves if they are written so.
    private IEnumerable<string> Short(IReadOnlyList<Word> words)
    {
        foreach (var word in words)
        {
            foreach (var known in Spelling.Of(word))
            {
                foreach (var form in word.BeginsLarge && known.Length > 1 ? Find(_forms, known) ?? [] : [])
                {
                    if (form.Words.Count == 1)
                        yield return form.Person;
                }

                foreach (var (person, isAllLarge) in Find(_nicknames, known) ?? [])
                {
                    if (isAllLarge && word.IsAllLarge)
                        yield return person;
                }
            }
        }
    }

    private IEnumerable<string> Phrases(IReadOnlyList<Word> words)
    {
        for (var place = 0; place < words.Count; place++)
        {
            foreach (var (person, phrase) in Find(_phrases, words[place].Text) ?? [])
            {
                if (place + phrase.Count <= words.Count && Enumerable.Range(0, phrase.Count).All(step => Spelling.Of(words[place + step]).Contains(phrase[step], StringComparer.Ordinal)))
                    yield return person;
            }
        }
    }

    private IEnumerable<string> ByEmail(string? text) => Emails.In(text).SelectMany(email => Find(_emails, email) ?? []);

    private static IEnumerable<Word> Neighbours(IReadOnlyList<Word> words, int place)
    {
        foreach (var step in (int[])[-1, 1])
        {
            var mayPassOne = true;
            for (var (other, left) = (place + step, Between); other >= 0 && other < words.Count && left >= 0; other += step, left--)
            {
                yield return words[other];
                if (words[other].IsInitial || NameWords.IsParticle(words[other].Text))
                    continue;

                // A middle name that the file does not know.
                if (!mayPassOne || !words[other].BeginsLarge)
                    break;

                mayPassOne = false;
            }
        }
    }

    private static bool IsAfterTitle(IReadOnlyList<Word> words, int place)
    {
        for (var (before, left) = (place - 1, Between); before >= 0 && left >= 0; before--, left--)
        {
            if (NameWords.IsTitle(words[before]))
                return true;

            if (!NameWords.IsParticle(words[before].Text))
                return false;
        }

        return false;
    }

    // Of a name that thousands share, and one that few do, the few are looked through.
    private List<NameForm> Fewer(List<NameForm> forms, Word other)
    {
        if (other.IsInitial || Spelling.Of(other).Any(_nicknames.ContainsKey))
            return forms;

        var others = Spelling.Of(other).SelectMany(word => Find(_forms, word) ?? []).Take(forms.Count).ToList();

        return others.Count < forms.Count ? others : forms;
    }

    private static List<T>? Find<T>(Dictionary<string, List<T>> index, string word) => index.GetValueOrDefault(word);

    private static void Put<T>(Dictionary<string, List<T>> index, string word, T value)
    {
        if (index.TryGetValue(word, out var values))
            values.Add(value);
        else
            index[word] = [value];
    }
}
