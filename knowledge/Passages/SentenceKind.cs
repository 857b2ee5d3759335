namespace PolicyBot.Knowledge.Passages;

internal enum SentenceKind
{
    Prose,

    /// <summary>Of a list item; the first sentence of the item carries its marker.</summary>
    Item,

    /// <summary>The row that names the columns of a table.</summary>
    Header,

    /// <summary>A row of a table, its cells divided by bars.</summary>
    Row,
    Code,
}
