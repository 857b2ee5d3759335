namespace PolicyBot.Knowledge.Answers;

/// <summary>A policy that its owner has to read again.</summary>
/// <param name="Owner">As its front matter says; <see langword="null"/> when it does not.</param>
/// <param name="DueOn">The day by which it has to be done; in the past when it is overdue.</param>
public sealed record DueReview(string PolicyTitle, string Version, string? Owner, DateOnly DueOn);
