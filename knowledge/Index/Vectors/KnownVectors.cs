namespace PolicyBot.Knowledge.Index.Vectors;

/// <summary>The vectors made so far, by the text they were made of, and the questions that were written for passages. Used by one thread at a time.</summary>
/// <param name="model">That made the vectors; not empty.</param>
/// <param name="chatModel">That wrote the questions; empty when none are written.</param>
internal sealed class KnownVectors(string model, string chatModel)
{
    private readonly Dictionary<TextHash, PackedVector> _vectors = [];
    private readonly Dictionary<TextHash, IReadOnlyList<(TextHash Hash, string Text)>> _questions = [];
    private readonly HashSet<TextHash> _givenUp = [];

    public string Model { get; } = model;

    public string ChatModel { get; } = chatModel;

    /// <summary>Of each vector; 0 while there is none.</summary>
    public int Dimensions { get; private set; }

    public IReadOnlyDictionary<TextHash, PackedVector> Vectors => _vectors;

    /// <summary>For passages, by the hash of their text: what they answer; none when the model found nothing to ask.</summary>
    public IReadOnlyDictionary<TextHash, IReadOnlyList<(TextHash Hash, string Text)>> Questions => _questions;

    /// <summary>Whether something was learned or forgotten since the file was written.</summary>
    public bool HasChanged { get; set; }

    public bool Lacks(TextHash text) => !_vectors.ContainsKey(text) && !_givenUp.Contains(text);

    /// <exception cref="InvalidDataException">It is of other dimensions than all others: another model stands behind the name. All of them are forgotten.</exception>
    public void Learn(TextHash text, PackedVector vector)
    {
        if (Dimensions != 0 && Dimensions != vector.Dimensions)
        {
            var before = Dimensions;
            Forget([]);
            throw new InvalidDataException($"The model returned {vector.Dimensions} numbers for a text, and {before} before.");
        }

        Dimensions = vector.Dimensions;
        _vectors[text] = vector;
        HasChanged = true;
    }

    public void Learn(TextHash passage, IReadOnlyList<string> questions)
    {
        _questions[passage] = questions.Select(question => (TextHash.Of(question), question)).ToList();
        HasChanged = true;
    }

    /// <summary>The model will not have this text: it is not sent again until the program starts anew.</summary>
    public void GiveUp(TextHash text) => _givenUp.Add(text);

    /// <summary>Drops what is of no passage any more.</summary>
    public void KeepOnly(IReadOnlyCollection<TextHash> passages)
    {
        var kept = passages.ToHashSet();
        foreach (var gone in _questions.Keys.Where(passage => !kept.Contains(passage)).ToList()) HasChanged |= _questions.Remove(gone);

        kept.UnionWith(_questions.Values.SelectMany(questions => questions).Select(question => question.Hash));
        Forget(kept);
    }

    /// <returns>For each passage the vectors of its text and of its questions, as far as there are any.</returns>
    public PassageVectors Of(IReadOnlyList<TextHash> passages) => new(passages.SelectMany((text, passage) => HashesOf(text)
        .Select(_vectors.GetValueOrDefault)
        .OfType<PackedVector>()
        .Select(vector => (passage, vector))));

    private IEnumerable<TextHash> HashesOf(TextHash passage) => [passage, .. _questions.GetValueOrDefault(passage, []).Select(question => question.Hash)];

    private void Forget(HashSet<TextHash> kept)
    {
        foreach (var gone in _vectors.Keys.Where(text => !kept.Contains(text)).ToList()) HasChanged |= _vectors.Remove(gone);

        if (_vectors.Count == 0) Dimensions = 0;
    }
}
