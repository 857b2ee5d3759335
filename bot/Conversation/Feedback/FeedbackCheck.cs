using Microsoft.Extensions.Options;

namespace PolicyBot.Conversation.Feedback;

internal sealed class FeedbackCheck : IValidateOptions<FeedbackOptions>
{
    public ValidateOptionsResult Validate(string? name, FeedbackOptions options)
    {
        List<string> wrong = [];
        if (options.KeepMonths is < 1 or > 36)
            wrong.Add($"Feedback:KeepMonths is {options.KeepMonths}. Write a number of months from 1 to 36, or leave it out for 12.");
        if (options.ShowWordingFrom is < 5 or > 1_000)
            wrong.Add($"Feedback:ShowWordingFrom is {options.ShowWordingFrom}. Write a number of questions from 5 to 1000, or leave it out for 5: the words of fewer could point to who asked.");

        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
