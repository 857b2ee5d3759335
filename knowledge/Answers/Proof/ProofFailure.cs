namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>Why a sentence is not shown. A code for logs and metrics; the first reason found.</summary>
internal enum ProofFailure
{
    /// <summary>Empty, longer than a sentence may be, or several lines.</summary>
    NoSentence,

    /// <summary>Control, format or private-use letters, or letters of mixed scripts within a word: what is read is not what stands there.</summary>
    HiddenLetters,

    /// <summary>An address, a link, mark-up.</summary>
    Address,

    NoQuote,

    /// <summary>Its id was never handed out.</summary>
    UnknownPassage,

    /// <summary>It does not stand there, character for character.</summary>
    QuoteNotFound,

    /// <summary>What stands there may not be shown (it keeps people from going to an authority).</summary>
    QuoteNotShown,

    AddedNumber,
    AddedDate,
    AddedName,
    AddedDuty,
    AddedNegation,

    /// <summary>The quoted sentences deny or forbid, and it does not.</summary>
    LostNegation,

    /// <summary>The quoted sentences hold under a condition, and it says nothing of one.</summary>
    LostCondition,

    /// <summary>Too much of what it says is in no quoted sentence.</summary>
    AddedMatter,
}
