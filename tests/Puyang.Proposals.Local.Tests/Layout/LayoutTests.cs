using Puyang.Proposals.Local.Layout;
using Xunit.Abstractions;

namespace Puyang.Proposals.Local.Tests.Layout;

/// <summary>GB/T 9704-2012, measured with a ruler on the printed page of every shipped template.</summary>
public sealed class LayoutTests : IClassFixture<PrintedSamples>
{
    private readonly PrintedSamples printed;

    public LayoutTests(PrintedSamples printed, ITestOutputHelper output)
    {
        this.printed = printed;
        output.WriteLine(LayoutReport.Note);
    }

    [Theory]
    [MemberData(nameof(PrintedSamples.Names), MemberType = typeof(PrintedSamples))]
    public void A_shipped_template_keeps_to_the_standard(string sample) => Assert.Empty(printed[sample].Findings);

    [Fact]
    public void The_real_letter_takes_six_pages() => Assert.Equal(6, printed["reply-letter 185"].Pages);

    [Theory]
    [InlineData("reply-letter 六页长信", "整行汉字数", 28)]
    [InlineData("reply-letter 六页长信", "每页行数", 22)]
    [InlineData("reply-letter 185", "每页行数", 22)]
    [InlineData("reply-letter 185", "红线条数（双线算两条）", 4)]
    [InlineData("reply-document 185", "红线条数（双线算两条）", 1)]
    [InlineData("reply-document 185", "版记分隔线条数", 3)]
    [InlineData("reply-document 没有抄送", "版记分隔线条数", 2)]
    public void What_is_counted_was_there_to_count(string sample, string what, int count) =>
        Assert.Contains(printed[sample].Measurements, measured => measured.What == what && measured.Value == count);

    [Theory]
    [InlineData("reply-letter 各要素齐全", "紧急程度左边缘", 28)]
    [InlineData("reply-letter 各要素齐全", "附件名称回行左边缘（与首字对齐）", 61.4)]
    [InlineData("reply-letter 联合行文", "署名中心（与成文日期居中对齐）", 144)]
    [InlineData("reply-document 185", "发文机关标志上边缘", 72)]
    [InlineData("reply-document 各要素齐全", "签发人右边缘", 178.4)]
    [InlineData("reply-document 185", "版记末线（版心下边缘）", 262)]
    [InlineData("co-request 各要素齐全", "称谓左边缘（顶格）", 28)]
    public void What_is_measured_was_there_to_measure(string sample, string what, double millimetres) =>
        Assert.Contains(printed[sample].Measurements, measured => measured.What == what && Math.Abs(measured.Value - millimetres) < 1.2);
}
