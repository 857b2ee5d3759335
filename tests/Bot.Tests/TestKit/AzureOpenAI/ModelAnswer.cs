namespace PolicyBot.Tests.TestKit.AzureOpenAI;

/// <summary>What a <see cref="FakeAzureOpenAI"/> sends back to one call.</summary>
internal sealed record ModelAnswer
{
    public int Status { get; init; } = 200;

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>The whole body in place of a proper one, such as an error's.</summary>
    public string? Body { get; init; }

    /// <summary>What the model says.</summary>
    public string Content { get; init; } = "";

    /// <summary>What it says when it declines.</summary>
    public string? Refusal { get; init; }

    /// <summary><c>stop</c>, <c>length</c> or <c>content_filter</c>.</summary>
    public string Finish { get; init; } = "stop";

    /// <summary>How long it thinks before it says anything.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>How long it thinks before each piece of a stream.</summary>
    public TimeSpan BetweenPieces { get; init; }

    /// <summary>What it waits for before it says anything.</summary>
    public Task? Until { get; init; }

    public ModelEnding End { get; init; } = ModelEnding.Proper;
}
