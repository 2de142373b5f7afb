using Puyang.Proposals.Feedback;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Reads the satisfaction form, whoever fills it in. 征询意见表</summary>
internal static class RatingActs
{
    /// <summary>The message; null with every reason in <paramref name="problems"/>.</summary>
    public static Message? Read(Visit visit, Fields fields, List<Problem> problems)
    {
        FormAnswers answers = Answers(fields, problems);
        Satisfaction? rating = Chosen<Satisfaction>(fields["rating"]);
        problems.Demand(rating is not null, new("请选择满意、基本满意或不满意。", "rating"));
        problems.Demand(
            rating != Satisfaction.Dissatisfied || !visit.Task.Holder.IsProposer || fields["comment"].Length > 0,
            new(Refusal.DissatisfiedWithoutReason.Text, "comment"));
        return rating is not { } chosen || problems.Count > 0 ? null : new RateReply(
            fields.Message, visit.Task.Holder, visit.Task.Id, chosen, fields["comment"], answers.IsEmpty ? null : answers);
    }

    private static FormAnswers Answers(Fields fields, List<Problem> problems)
    {
        bool? received = fields["received"] switch { "yes" => true, "no" => false, _ => null };
        DateOnly? on = WayActs.Day(fields["receivedOn"]);
        problems.Demand(fields["receivedOn"].Length == 0 || on is not null, new("收到日期无法识别，请重新填写。", "receivedOn"));
        problems.Demand(on is null || received == true, new("填写了收到日期的，是否收到答复函请选择“已收到”。", "received"));
        Contact[] contacts = [.. fields.All("contact").Select(Chosen<Contact>).OfType<Contact>().Distinct().Order()];
        problems.Demand(
            contacts.Length < 2 || !contacts.Contains(Contact.None), new(Refusal.ContactsContradict.Text, "contact"));
        PublicationConsent? publication = Chosen<PublicationConsent>(fields["publication"]);
        string reason = fields["publicationReason"];
        problems.Demand(
            reason.Length == 0 || publication == PublicationConsent.Refused,
            new("填写了不同意公开的理由的，请选择“不同意公开”。", "publication"));
        return new FormAnswers(
            received, on, contacts.Length > 0 ? contacts : null, Chosen<Satisfaction>(fields["attitude"]),
            Chosen<Pertinence>(fields["pertinence"]), Chosen<LeaderAnswer>(fields["leader"]), publication,
            reason.Length > 0 ? reason : null);
    }

    private static T? Chosen<T>(string text)
        where T : struct, Enum => Enum.TryParse(text, out T value) && Enum.IsDefined(value) ? value : null;
}
