namespace PolicyBot.Channels;

/// <summary>How a platform names people in its settings.</summary>
/// <param name="IsId">Whether a text can be one person's id.</param>
/// <param name="One">What such an id is, with an example.</param>
/// <param name="Many">What several of them are called.</param>
/// <param name="Everyone">Whom <c>*</c> means.</param>
internal sealed record PeopleForm(Func<string?, bool> IsId, string One, string Many, string Everyone);
