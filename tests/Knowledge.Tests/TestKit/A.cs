using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Knowledge.Tests.TestKit;

/// <summary>Valid by default; a test states only what matters to it.</summary>
internal static class A
{
    /// <summary>A Monday on which every policy that does not say otherwise is in force.</summary>
    public static readonly DateOnly Monday = new(2026, 10, 5);

    public static PolicyText Policy() => new();

    public static Question Question(string text) => new() { Text = text, On = Monday };
}
