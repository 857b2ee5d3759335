namespace PolicyBot.Knowledge.Answers;

/// <summary>What a line of a policy is.</summary>
public enum PolicyPageKind
{
    Prose,
    Item,

    /// <summary>The row that names the columns of a table.</summary>
    Header,
    Row,
    Code,
}
