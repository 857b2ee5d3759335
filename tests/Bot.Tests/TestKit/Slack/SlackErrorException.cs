namespace PolicyBot.Tests.TestKit.Slack;

/// <summary>What a method of a <see cref="FakeSlack"/> does not do, by Slack's code.</summary>
internal sealed class SlackErrorException(string code) : Exception(code)
{
    public string Code { get; } = code;
}
