namespace PolicyBot.Knowledge.Answers;

/// <summary>What somebody asked, and what of the asker decides which policies may answer. Holds no person.</summary>
public sealed record Question
{
    /// <summary>As typed; of more than 1,000 characters only the first 1,000 are read.</summary>
    public required string Text { get; init; }

    /// <summary>What the same person asked just before in the same conversation, or <see langword="null"/>; a follow-up is understood by it.</summary>
    public string? Previous { get; init; }

    /// <summary>
    /// The audiences whose policies the asker may read, such as <c>legal</c> or <c>contractors</c>.
    /// <c>everyone</c> is always among them. In a group conversation it is empty: only policies for everyone may answer there.
    /// </summary>
    public IReadOnlyList<string> Audiences { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2 code of the place whose policies apply, or <see langword="null"/> for those that apply everywhere and any place.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>The day whose policies are asked about: only those in force on it may answer.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Whether a model, where there is one, may write the answer. Otherwise, and when it fails, the policies are quoted.</summary>
    public bool MayBeWritten { get; init; }

    /// <summary>For what is still being typed, as in a search box: nothing of it is sent to any model.</summary>
    public bool ByWordsAlone { get; init; }

    /// <summary>Where the sentences of a written answer can be shown one by one; <see langword="null"/> where only the whole answer can.</summary>
    public IFollowWriting? Follower { get; init; }

    /// <summary>How long a model was waited for already, when the question had to be made whole; part of <see cref="KnowledgeOptions.WriteWithin"/>.</summary>
    internal TimeSpan Waited { get; init; }

    /// <summary>The vector of the text, of length 1; <see langword="null"/> without a model, and for a text that nobody typed so.</summary>
    internal float[]? Meaning { get; init; }
}
