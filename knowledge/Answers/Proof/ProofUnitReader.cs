using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>Reads a sentence of a passage together with what leads into it, what stands above it, and what takes it back behind it.</summary>
internal sealed partial class ProofUnitReader
{
    private readonly Candidate _candidate;
    private readonly Passage _passage;
    private readonly IReadOnlyList<Sentence> _sentences;
    private readonly SortedSet<int> _needed = [];
    private readonly List<ProofPart> _parts = [];
    private readonly List<ProofPart> _announcing = [];
    private int _keyParts;

    private ProofUnitReader(Candidate candidate) => (_candidate, _passage, _sentences) = (candidate, candidate.Passage, candidate.Passage.Sentences);

    /// <returns><see langword="null"/> when the sentence says nothing by itself.</returns>
    public static ProofUnit? Read(Candidate candidate, int sentence)
    {
        var text = candidate.Passage.TextOf(candidate.Passage.Sentences[sentence]);
        if (candidate.Passage.Sentences[sentence].Kind is SentenceKind.Header or SentenceKind.Code || text.EndsWith(':')) return null;

        return new ProofUnitReader(candidate).Read(sentence);
    }

    private ProofUnit Read(int index)
    {
        var sentence = _sentences[index];
        var leads = LeadsInto(index);
        if (sentence.Kind == SentenceKind.Row) AddRow(index);
        else AddSentence(index);

        var exceptions = Exceptions(index).ToList();
        foreach (var exception in exceptions) AddWhole(exception);

        // What stands around it may hang on any clause of it.
        var isWhole = sentence.Kind != SentenceKind.Row && (leads || exceptions.Count > 0);

        return new ProofUnit
        {
            Candidate = _candidate,
            Sentences = _needed.ToList(),
            Conditions = _passage.HeadingPath.Where(heading => IsCondition(heading, isPiece: !leads && !Stands(index))).Select(TokensOf).ToList(),
            Headings = _passage.HeadingPath.Append(_passage.Policy.Title).Select(TokensOf).ToList(),
            Parts = isWhole ? _parts.Select(part => part.MayGo && !_announcing.Contains(part) ? part with { MayGo = false } : part).ToList() : _parts,
            KeyParts = _keyParts,
        };
    }

    /// <returns>Whether it cannot stand without them.</returns>
    private bool LeadsInto(int index)
    {
        var needs = false;
        var chain = new Stack<int>();
        if (_sentences[index].Kind == SentenceKind.Row) PutAboveTable(index, chain);
        else
        {
            if (Leans(index) && index > 0) chain.Push(index - 1);
            for (var i = _sentences[index].LeadIn; i != Sentence.NoLeadIn; i = _sentences[i].LeadIn)
                if (_sentences[i].Block != _sentences[index].Block || TextOf(i).EndsWith(':')) chain.Push(i);
        }

        foreach (var lead in chain)
        {
            var tokens = ProofTokens.Of(TextOf(lead), ProofGap.Loose);
            var mayGo = Stands(index) && !Leans(index) && !Scope().IsMatch(TextOf(lead)) && !tokens.Exists(token => ProofWords.HangsOn(token.Key) || ProofWords.Conditions(token.Key));
            needs |= !mayGo;
            _needed.Add(lead);

            var tail = mayGo ? -1 : tokens.FindLastIndex(token => token.Gap == ProofGap.Comma);
            if (tail > 0 && Announcing().IsMatch(string.Join(' ', tokens.Skip(tail).Select(token => token.Key))))
            {
                _parts.Add(ProofPart.Of(tokens[..tail], mayGo: false));
                _announcing.Add(ProofPart.Of(tokens[tail..], mayGo: true));
                _parts.Add(_announcing[^1]);
            }
            else if (tokens.Count > 0)
            {
                _parts.Add(ProofPart.Of(tokens, mayGo));
            }
        }

        return needs;
    }

    /// <summary>"The following must never be sent:" above a table holds for each of its rows.</summary>
    private void PutAboveTable(int index, Stack<int> chain)
    {
        var header = _sentences[index].LeadIn;
        var above = (header == Sentence.NoLeadIn ? FirstOfTable(index) : header) - 1;
        if (above >= 0 && TextOf(above).EndsWith(':') && ProofTokens.Of(TextOf(above)).Exists(token => ProofWords.Denies(token.Key) || token.Key is "if" or "only" or "when")) chain.Push(above);
    }

    private int FirstOfTable(int index)
    {
        while (index > 0 && _sentences[index - 1].Kind == SentenceKind.Row) index--;

        return index;
    }

    private void AddSentence(int index)
    {
        _needed.Add(index);
        _parts.AddRange(ProofClauses.Of(ProofTokens.Of(TextOf(index), ProofGap.Loose)));
    }

    private void AddWhole(int index)
    {
        _needed.Add(index);
        _parts.Add(ProofPart.Of(ProofTokens.Of(TextOf(index), ProofGap.Loose), mayGo: false));
    }

    /// <summary>Each cell is read behind what stands at the head of its column; columns may be left out unless they state what has to be so first.</summary>
    private void AddRow(int index)
    {
        _needed.Add(index);
        var cells = TextOf(index).Split('|', StringSplitOptions.TrimEntries);
        var header = _sentences[index].LeadIn;
        var heads = header == Sentence.NoLeadIn ? [] : TextOf(header).Split('|', StringSplitOptions.TrimEntries);
        if (header != Sentence.NoLeadIn) _needed.Add(header);

        var isTable = heads.Length == cells.Length;
        var key = ProofTokens.Of(cells[0], ProofGap.Cell);
        if (isTable && heads[0].Length > 0) _parts.Add(ProofPart.Of(ProofTokens.Of(heads[0], ProofGap.Cell), mayGo: true));
        if (key.Count > 0) _parts.Add(ProofPart.Of(key, mayGo: false));

        _keyParts = _parts.Count;
        for (var i = 1; i < cells.Length; i++)
            if (cells[i].Length > 0) _parts.Add(ProofColumns.Of(isTable ? heads[i] : "", cells[i], isTable && NamesRow(index, heads[0], cells[0])));
    }

    /// <summary>Of two rows for the service desk, "the service desk ... within 2 working days" tells neither; and who does something is no name for it.</summary>
    private bool NamesRow(int index, string head, string key)
    {
        if (head.StartsWith("Who", StringComparison.OrdinalIgnoreCase)) return false;

        for (var i = 0; i < _sentences.Count; i++)
            if (i != index && _sentences[i].Kind == SentenceKind.Row && _sentences[i].LeadIn == _sentences[index].LeadIn && TextOf(i).Split('|', StringSplitOptions.TrimEntries)[0] == key) return false;

        return true;
    }

    private IEnumerable<int> Exceptions(int index)
    {
        var end = index;
        if (_sentences[index].Kind != SentenceKind.Prose)
            while (end + 1 < _sentences.Count && _sentences[end + 1].Kind == _sentences[index].Kind) end++;

        for (var i = index + 1; i < _sentences.Count; i++)
            if (TakesBack().IsMatch(TextOf(i)) || ((i == index + 1 || i == end + 1) && Excepts().IsMatch(TextOf(i)))) yield return i;
    }

    /// <summary>A piece of a list or table under "What is never sent" says the opposite without it.</summary>
    private static bool IsCondition(string heading, bool isPiece) => (Scope().IsMatch(Unnumbered(heading)) && !Topic().IsMatch(Unnumbered(heading))) || (isPiece && TokensOf(heading).Exists(token => ProofWords.Denies(token.Key)));

    private bool Leans(int index) => Leaning().IsMatch(TextOf(index));

    private bool Stands(int index)
    {
        var text = TextOf(index);

        return _sentences[index].Kind == SentenceKind.Prose || (_sentences[index].Kind == SentenceKind.Item && char.IsUpper(text[0]) && text[^1] == '.');
    }

    /// <summary>Without its marker and the number of its paragraph.</summary>
    private string TextOf(int index) => Paragraph().Replace(_passage.Text.Substring(_sentences[index].Start + _sentences[index].MarkerLength, _sentences[index].Length - _sentences[index].MarkerLength), "");

    private static List<ProofToken> TokensOf(string heading) => ProofTokens.Of(Unnumbered(heading), ProofGap.Loose);

    private static string Unnumbered(string heading) => Number().Replace(heading, "");

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(except|exceptions?|the (only )?exceptions?|an exception|unless|however|but|otherwise|instead|only|nor|not (if|for|when|in|where)|in (these|such|that|this|those) cases?|even then|still|nevertheless|apart from|other than|save|without (it|this|that|these|them))\b|\b(instead|do(es)? not apply|do(es)? not cover|do(es)? not hold|is exempt|are exempt|an exception|the exception|not extended)\b", Options)]
    private static partial Regex Excepts();

    [GeneratedRegex(@"^(this|that|these|those|the|none of (this|these))( (rule|rules|ban|bans|limit|limits|duty|duties|policy|section|list|table|above))* (do|does) not (apply|cover|hold|limit|govern|concern)\b|^(exceptions?|the only exceptions?)\b|\b(this|that|these|the above) (do|does) not apply\b", Options)]
    private static partial Regex TakesBack();

    [GeneratedRegex(@"^(otherwise|then|instead|if so|if not|if (it|they) (is|are|do|does)( not)?|in (that|this|these|those|such) cases?|until then|even then|except|unless|but|nor|or|so|after that|before that|to do so|for this|for that|without (it|this|that|these|them))\b", Options)]
    private static partial Regex Leaning();

    [GeneratedRegex(@"^(if|when|whenever|unless|while|before|after|during|in|for|at|on|outside|within|from|until|with|without|by|only|once)\b", Options)]
    private static partial Regex Scope();

    [GeneratedRegex(@"^(before and after|before, during and after|with and without|in brief|in short|in general)\b", Options)]
    private static partial Regex Topic();

    [GeneratedRegex(@"^\d+(\.\d+)+\.? (?=\p{Lu})", RegexOptions.ExplicitCapture)]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"^(this happens|do this|do the following|do these things|follow these steps|the following (applies|holds|happens)|get this permission|take these steps)$", Options)]
    private static partial Regex Announcing();

    [GeneratedRegex(@"^(\d+(\.\d+)*|[a-z])[.)]? ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
