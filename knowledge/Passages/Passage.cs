using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Passages;

/// <summary>A piece of a policy under one heading path: the unit of search.</summary>
internal sealed record Passage
{
    public required Policy Policy { get; init; }

    /// <summary>Place among the passages of its policy, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Outermost first, without the title of the policy.</summary>
    public required IReadOnlyList<string> HeadingPath { get; init; }

    /// <summary>The nearest heading above, be it the title; the title of the policy when there is none.</summary>
    public required string Heading { get; init; }

    /// <summary>What may be quoted, mark-up taken off: a line for each paragraph, list item and table row.</summary>
    public required string Text { get; init; }

    /// <summary>What its owner wrote down that people ask of the section; searched, and never shown or quoted.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <returns>Which of the sentences it is, from 0.</returns>
    /// <exception cref="ArgumentException">It is of another passage.</exception>
    public int IndexOf(Sentence sentence)
    {
        for (var i = 0; i < Sentences.Count; i++)
            if (Sentences[i].Start == sentence.Start) return i;

        throw new ArgumentException("The sentence is of another passage.", nameof(sentence));
    }

    public string TextOf(Sentence sentence) => Text.Substring(sentence.Start, sentence.Length);
}
