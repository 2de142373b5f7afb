using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Local.Layout;

/// <summary>A form whose layout the standard fixes.</summary>
/// <param name="Id">As in the form's file name.</param>
/// <param name="Schema">What its template may show.</param>
/// <param name="Samples">What is rendered to look at it: the name, the data, and how the page must look.</param>
internal sealed record LayoutForm(
    string Id, Schema Schema, IReadOnlyList<(string Name, object Data, LayoutExpectation Expectation)> Samples)
{
    public static IReadOnlyList<LayoutForm> All { get; } =
    [
        Of("reply-letter", LayoutFormat.Letter, LayoutLetters.Letters),
        Of("reply-document", LayoutFormat.Document, LayoutLetters.Documents),
        Of("co-opinion", LayoutFormat.Letter, LayoutLetters.Letters.Select(letter => (letter.Name, letter.Letter with { Salutation = "市财政局：" }))),
        new("co-request", CoRequest.Schema, [.. LayoutLetters.Requests.Select(request => (request.Name, (object)request.Request, Expectation(request.Request)))]),
    ];

    private static LayoutForm Of(string id, LayoutFormat format, IEnumerable<(string Name, Letter Letter)> letters) =>
        new(id, LetterSchema.Letter, [.. letters.Select(letter => (letter.Name, (object)letter.Letter, new LayoutExpectation(format, letter.Letter)))]);

    // Only the template knows the sentences around a request's data.
    private static LayoutExpectation Expectation(CoRequest request) => new(
        LayoutFormat.Letter,
        new Letter(
            request.Letterhead, request.Number, ClassMark: null, request.Title, request.Salutation, Body: [], request.Signature, request.Date,
            $"（联系人：{request.ContactName}", request.Copies)
        {
            Urgency = request.Urgency,
            Attachments = request.Attachments,
        });
}
