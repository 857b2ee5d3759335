using PolicyBot.Channels.Slack.Api;
using PolicyBot.Conversation.Cards;

namespace PolicyBot.Channels.Slack.Delivery;

/// <summary>Draws a card as Slack shows it in messages, first to last; what previews show of each is the card's first line.</summary>
internal delegate IReadOnlyList<MessageBody> DressMessage(AdaptiveCard card);
