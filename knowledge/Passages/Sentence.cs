namespace PolicyBot.Knowledge.Passages;

/// <summary>The smallest thing that is quoted: a sentence, a list item, a table row.</summary>
internal sealed record Sentence
{
    public const int NoLeadIn = -1;

    /// <summary>Where it begins in the text of its passage, its list marker included.</summary>
    public required int Start { get; init; }

    public required int Length { get; init; }

    public int End => Start + Length;

    /// <summary>How much of it is the list marker with its space.</summary>
    public required int MarkerLength { get; init; }

    /// <summary>Where it stands in the file, without its list marker.</summary>
    public required SourceSpan Source { get; init; }

    public required SentenceKind Kind { get; init; }

    /// <summary>Of a list item how deep it is nested, from 1; otherwise 0.</summary>
    public required int Level { get; init; }

    /// <summary>Sentences of one paragraph, list item or row have the same number.</summary>
    public required int Block { get; init; }

    /// <summary>The sentence of the same passage without which this one cannot be understood (what leads into a list, the header of a table), or <see cref="NoLeadIn"/>.</summary>
    public required int LeadIn { get; init; }
}
