namespace PolicyBot.Knowledge.Policies;

internal enum BlockKind
{
    Heading,
    Paragraph,

    /// <summary>A paragraph of a list item.</summary>
    Item,

    /// <summary>The first row of a table, when it names the columns.</summary>
    Header,

    /// <summary>A row of a table.</summary>
    Row,
    Code,
}
