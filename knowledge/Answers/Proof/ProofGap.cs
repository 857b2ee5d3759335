namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>What stands between a word and the one before it.</summary>
internal enum ProofGap
{
    /// <summary>Nothing but white space and quotation marks.</summary>
    None,
    Comma,
    Semicolon,

    /// <summary>A colon or a dash.</summary>
    Colon,
    Opened,
    Closed,

    /// <summary>A full stop, a question mark, an exclamation mark.</summary>
    Stop,

    /// <summary>The border of a list item: whether anything is written there says nothing.</summary>
    Loose,

    /// <summary>The border of a cell, which says by a line what a sentence says by a word.</summary>
    Cell,

    /// <summary>Behind a heading, where a comma or a colon has to be written, so that it does not become the subject.</summary>
    Heading,
}
