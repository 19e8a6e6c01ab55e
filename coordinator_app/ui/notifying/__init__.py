"""The section Inform: the visits of which somebody is to be informed, and the page on which that is done."""
