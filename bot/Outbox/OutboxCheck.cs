using Microsoft.Extensions.Options;

namespace PolicyBot.Outbox;

internal sealed class OutboxCheck : IValidateOptions<OutboxOptions>
{
    public ValidateOptionsResult Validate(string? name, OutboxOptions options)
    {
        string[] wrong =
        [
            .. Between(nameof(options.PollEvery), options.PollEvery, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(5)),
            .. Between(nameof(options.AttemptFor), options.AttemptFor, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
            .. Between(nameof(options.FirstPause), options.FirstPause, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(1)),
            .. Between(nameof(options.LongestPause), options.LongestPause, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)),
            .. Between(nameof(options.RefusedPause), options.RefusedPause, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1)),
            .. Between(nameof(options.BreakFor), options.BreakFor, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)),
            .. Between(nameof(options.AtOnce), options.AtOnce, 1, 64),
            .. Between(nameof(options.LeaseBeat), options.LeaseBeat, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(1)),
        ];
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Between<T>(string name, T value, T least, T most)
        where T : IComparable<T> =>
        value.CompareTo(least) < 0 || value.CompareTo(most) > 0 ? [$"Outbox:{name} is {value}. Write something from {least} to {most}."] : [];
}
