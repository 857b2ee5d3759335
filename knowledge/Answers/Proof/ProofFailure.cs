namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>Why a sentence is not shown. A code for logs and metrics; the first reason found.</summary>
internal enum ProofFailure
{
    /// <summary>Empty, fewer than three words, longer than a sentence may be, several lines, or a question.</summary>
    NoSentence,

    /// <summary>Control, format or private-use letters, or letters of other scripts than Latin: what is read may not be what stands there.</summary>
    HiddenLetters,

    /// <summary>An address, a link, mark-up.</summary>
    Address,

    /// <summary>It would keep people from going to an authority.</summary>
    Discourages,

    NoQuote,

    /// <summary>Its id was never handed out.</summary>
    UnknownPassage,

    /// <summary>It does not stand there, character for character.</summary>
    QuoteNotFound,

    /// <summary>What stands there may not be shown (it keeps people from going to an authority).</summary>
    QuoteNotShown,

    /// <summary>Fewer than three words and no whole sentence, or of nothing that says anything by itself: the header of a table, what leads into a list, code.</summary>
    QuoteProvesNothing,

    AddedNumber,
    AddedDate,
    AddedName,
    AddedDuty,
    AddedNegation,

    /// <summary>How many, how often, how sure: "all", "always", "usually".</summary>
    AddedQuantity,

    /// <summary>It says something that is in no quoted sentence.</summary>
    AddedMatter,

    /// <summary>The quoted sentences deny or forbid, and it does not.</summary>
    LostNegation,

    /// <summary>The quoted sentences oblige or allow, and it does not say so.</summary>
    LostDuty,

    /// <summary>The quoted sentences hold under a condition (one that a heading or the next sentence states, too), and it says nothing of one.</summary>
    LostCondition,

    /// <summary>It leaves out words that may narrow what it says.</summary>
    LostMatter,

    /// <summary>Its words are those of the quoted sentences but stand otherwise, or in no single one of them.</summary>
    Rearranged,
}
