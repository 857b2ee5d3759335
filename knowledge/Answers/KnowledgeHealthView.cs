using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Answers;

internal sealed class KnowledgeHealthView(CurrentGeneration generations, SeenConflicts conflicts) : IKnowledgeHealth
{
    public KnowledgeHealth Look() => generations.Current is { } current
        ? new KnowledgeHealth(
            true,
            current.Policies.Count,
            current.Passages.Count,
            [
                .. current.Findings.Concat(generations.Trouble is { } trouble ? [trouble] : []).Select(finding => new PolicyFinding(finding.File, finding.Sentence)),
                .. conflicts.Findings(current),
            ])
        : new KnowledgeHealth(false, 0, 0, []);
}
