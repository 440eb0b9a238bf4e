package planted;

import org.springframework.modulith.Modulithic;

/** Two rooms of which one enters the other without leave: what the map of rooms must see. */
@Modulithic
public class BrokenRooms {}
