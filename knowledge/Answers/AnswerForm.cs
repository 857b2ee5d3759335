namespace PolicyBot.Knowledge.Answers;

/// <summary>In which form an answer is best shown, by what the question asks for.</summary>
public enum AnswerForm
{
    /// <summary>The passages as they stand.</summary>
    Passages,

    /// <summary>What a word means; the defining sentence comes first.</summary>
    Definition,

    /// <summary>How to do something; numbered steps are kept together.</summary>
    Steps,

    /// <summary>Whether something is allowed; the sentence that allows or forbids comes first.</summary>
    Permission,

    /// <summary>Whom to ask or who decides.</summary>
    Person,

    /// <summary>By when, how long or how often.</summary>
    Deadline,

    /// <summary>Passages in force that disagree; both are shown, and the owners have to settle it.</summary>
    Conflict,
}
