namespace PolicyBot.Knowledge.Answers;

/// <summary>How the knowledge base is: what it has read, and what the owners of policies should mend.</summary>
public interface IKnowledgeHealth
{
    KnowledgeHealth Look();
}
