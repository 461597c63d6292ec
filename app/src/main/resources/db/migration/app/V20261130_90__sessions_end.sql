-- Sessions hold Java objects whose classes were renamed: everybody signs in again.
delete from APP_SESSION;
