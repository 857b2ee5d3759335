namespace PolicyBot.Knowledge;

/// <summary>The section <c>Knowledge</c> of the configuration.</summary>
public sealed class KnowledgeOptions
{
    public const string Section = "Knowledge";

    /// <summary>
    /// Folders with policies, sub-folders included; relative ones are below the content root of the program. Empty entries are passed over:
    /// configuration merges lists entry by entry, so an empty entry is how a later source takes one out.
    /// </summary>
    /// <value>The default, used when there is no entry at all, is <c>["library"]</c>: the policies that the program ships with.</value>
    public IReadOnlyList<string?> Folders { get; set; } = [];

    /// <summary>
    /// How much must speak for it before a question is answered: the best passage's strength (BM25), plus 4 times the share of the question that the passages
    /// hold, less the weight of the words that they do not know. Lower answers more, and more often wrongly; higher abstains more.
    /// </summary>
    /// <value>0 (answer whenever anything is found) to 100. The default is 9.</value>
    public double AnswerFrom { get; set; } = 9;
}
