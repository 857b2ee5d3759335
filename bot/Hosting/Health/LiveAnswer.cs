namespace PolicyBot.Hosting.Health;

internal sealed record LiveAnswer
{
    public string Status { get; } = "ok";

    public bool Live { get; } = true;
}
