using PolicyBot.Evaluation.Citing;
using PolicyBot.Knowledge.Models;

namespace PolicyBot.Evaluation.Questions;

/// <summary>What came of asking a model to write the answer.</summary>
internal sealed record Writing(AnswerKind Kind)
{
    /// <summary>How many were shown.</summary>
    public int Sentences { get; init; }

    /// <summary>Of a written answer; <see langword="null"/> of others, and when the judge gave no verdict.</summary>
    public CitationScore? Score { get; init; }

    /// <summary>Why the model did not write it, or not all of it.</summary>
    public ModelTrouble? Trouble { get; init; }
}
