using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Takes session and number from the lines above a form where the form has no field for them: 八届六次会议第185号提案.</summary>
/// <param name="lines">The lines above the first label.</param>
/// <param name="problems">Takes every problem, in Chinese.</param>
internal sealed class FormHeading(IReadOnlyList<string> lines, List<Problem> problems)
{
    internal void Complete(Dictionary<Field, string> values)
    {
        Designation[] found = [.. lines.Select(Designation.OfHeading).OfType<Designation>()];
        string[] numbers = [.. found.Select(one => one.Number).OfType<string>().Distinct()];
        (int?, int?)[] meetings = [.. found.Where(one => one.Term is not null).Select(one => (one.Term, one.Session)).Distinct()];
        problems.Demand(numbers.Length < 2, $"标题中有 {numbers.Length} 个案号（{string.Join("、", numbers)}）：一份表只能有一件提案。");
        problems.Demand(meetings.Length < 2, "标题中写有不同的届次：一份表只能有一件提案。");
        if (numbers is [{ } number])
        {
            Number(values, number);
        }

        if (meetings is [({ } term, var session)])
        {
            Meeting(values, term, session, found.Any(one => one.IsBetween));
        }

        if (found.Any(one => one.IsKey) && FieldText.IsUnanswered(Text(values, Field.IsKey)))
        {
            values[Field.IsKey] = "是";
        }
    }

    private void Number(Dictionary<Field, string> values, string number)
    {
        string written = Text(values, Field.Number);
        string own = Designation.OfNumber(written)?.Number ?? FieldText.CaseNumber(written);
        problems.Demand(written.Length == 0 || own == number,
            $"标题写的是第{number}号，“案号”写的是“{ProposalCheck.Short(written)}”：两处不符，请核对。");
        values[Field.Number] = written.Length == 0 ? number : written;
    }

    private void Meeting(Dictionary<Field, string> values, int term, int? session, bool isBetween)
    {
        Field[] fields = [Field.TermAndSession, Field.Term, Field.Session, Field.BetweenSessions];
        bool isSaid = fields.Any(field => Text(values, field).Length > 0);
        if (!isSaid && (session is not null || isBetween))
        {
            values[Field.TermAndSession] = isBetween ? $"{term}届平时提案" : $"{term}届{session}次会议";
            return;
        }

        (int? Term, int? Session) form = (Said(values, Field.Term, '届'), Said(values, Field.Session, '次'));
        problems.Demand(!isSaid || session is null || form.Term is null || form.Session is null || form == (term, session),
            $"标题写的是{term}届{session}次会议，“届次”写的是“{ProposalCheck.Short(Text(values, Field.TermAndSession))}”：两处不符，请核对。");
    }

    private static int? Said(Dictionary<Field, string> values, Field field, char unit) =>
        FieldText.Ordinal(Text(values, field) is { Length: > 0 } own ? own : Text(values, Field.TermAndSession), unit);

    private static string Text(Dictionary<Field, string> values, Field field) =>
        CleanText.Line(values.GetValueOrDefault(field, string.Empty));
}
